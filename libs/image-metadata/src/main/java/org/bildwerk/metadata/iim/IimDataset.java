package org.bildwerk.metadata.iim;

/// One dataset of a block, as its bytes are.
///
/// @param record 1 for the envelope, 2 for the application record
record IimDataset(int record, int number, byte[] bytes) {

    boolean is(int wantedRecord, int wantedNumber) {
        return record == wantedRecord && number == wantedNumber;
    }
}
