package org.bildwerk.dam.site;

/// What visitors may ask a site for beyond the format. No site heeds it unless somebody said so, because caches then
/// keep more copies of each picture.
public enum OptIn {
    /// Smaller files (`Save-Data: on`).
    SAVE_DATA("bw_site_save_data", "saveData"),

    /// Files as wide as the browser says that it needs them (`Sec-CH-Width`, `Sec-CH-DPR`).
    CLIENT_HINTS("bw_site_client_hints", "clientHints");

    /// The table of the sites that do.
    final String table;

    /// The name in the audit.
    final String label;

    OptIn(String table, String label) {
        this.table = table;
        this.label = label;
    }
}
