#!/bin/sh
# Makes the Python environment that speaks for torch, diffusers and transformers in the comparison; nothing else needs it.
#
#     bench/parity/environment.sh FOLDER
#
# What is there already is left alone; what was half made is made anew. On Linux pip brings the libraries for NVIDIA cards
# along (about 3 GB to fetch, 6 GB on the disk) unless its own settings name an index that has torch for processors alone.
set -eu

folder=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
pinned=$(cat "$here/requirements.txt")
if [ "$(cat "$folder/made-of" 2>/dev/null)" = "$pinned" ]; then
    exit 0
fi
python=${PYTHON:-python3}
"$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' || {
    echo "bildwerk: Python 3.11 or newer with venv and pip is needed ('apt-get install python3-venv'), or name it by PYTHON;" \
        "an environment that has the packages already is named by BILDWERK_PARITY_PYTHON." >&2
    exit 1
}
echo "bildwerk: fetching torch and diffusers into $folder, once (up to 3 GB)" >&2
"$python" -m venv --clear "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --no-input --only-binary=:all: -r "$here/requirements.txt"
"$folder/bin/python" -c 'import diffusers, onnx, onnxruntime, onnxscript, safetensors, torch, transformers'
printf '%s' "$pinned" >"$folder/made-of"
