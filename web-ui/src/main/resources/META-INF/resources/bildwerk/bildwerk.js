// Entry of our own elements. They are plain modules without a framework, served as they stand here.
import "./gallery.js";
import "./uploads.js";
import "./picture-viewer.js";
import "./crop-editor.js";
import "./crops.js";
import "./stage.js";
import "./filmstrip.js";
import "./search-field.js";
import "./tree.js";
import "./mask-editor.js";
import "./board.js";
import "./frame.js";
