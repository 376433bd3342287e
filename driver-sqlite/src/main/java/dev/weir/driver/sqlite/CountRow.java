package dev.weir.driver.sqlite;

import dev.weir.core.driver.StoredRow;

/** The answer of an operation without result columns: how many rows it changed, at position 0. */
final class CountRow extends StoredRow {
    private final long count;

    CountRow(long count) {
        this.count = count;
    }

    @Override
    public boolean isNull(int position) {
        requireFirst(position);
        return false;
    }

    @Override
    protected long storedInteger(int position) {
        requireFirst(position);
        return count;
    }

    @Override
    protected double storedReal(int position) {
        throw notThere(position);
    }

    @Override
    protected String storedText(int position) {
        throw notThere(position);
    }

    @Override
    protected byte[] storedBytes(int position) {
        throw notThere(position);
    }

    private static void requireFirst(int position) {
        if (position != 0) {
            throw notThere(position);
        }
    }

    private static IllegalArgumentException notThere(int position) {
        return new IllegalArgumentException(
                "the answer is one INT64 at position 0, and was read as something else at position " + position);
    }
}
