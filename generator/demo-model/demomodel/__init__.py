"""Makes the demonstration model: renders scenes, trains the nets on them, exports them to ONNX."""
