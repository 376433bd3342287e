package dev.weir.exec.step;

import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what belongs to a window, and notes with each which key of the window it has. That is looked up at once:
 * when all of them are there, the first ones have left the processor's cache. Used by one run, signal after signal.
 *
 * @param <T> what is read of a row
 */
final class KeyedReader<T> implements RowReader<T> {
    private static final int FIRST_SIZE = 64;

    /** The key that something belongs to. */
    @FunctionalInterface
    interface Key<T> {
        /** Returns the key as maps hold it; {@code null} if a part is NULL. */
        @Nullable Object of(Row row, T item);
    }

    private final RowReader<T> items;
    private final Key<T> links;
    private final WindowKeys keys;

    /** The number of each item's key, in the order in which they were read. */
    private int[] numbers = new int[FIRST_SIZE];

    private int read;

    /** Rows of one key often follow one another. */
    private @Nullable Object lastKey;

    private int last = WindowKeys.NONE;

    KeyedReader(RowReader<T> items, Key<T> links, WindowKeys keys) {
        this.items = items;
        this.links = links;
        this.keys = keys;
    }

    @Override
    public T read(Row row) {
        T item = items.read(row);
        Object key = links.of(row, item);
        if (key == null || !key.equals(lastKey)) {
            lastKey = key;
            last = keys.of(key);
        }
        if (read == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * read);
        }
        numbers[read++] = last;
        return item;
    }

    /**
     * Returns the items of each key, in the order in which they were read.
     *
     * @param complete what was read, or copies of it
     */
    List<List<T>> byKey(List<T> complete) {
        int[] sizes = new int[keys.size()];
        for (int i = 0; i < read; i++) {
            if (numbers[i] != WindowKeys.NONE) {
                sizes[numbers[i]]++;
            }
        }
        List<List<T>> groups = new ArrayList<>(sizes.length);
        for (int size : sizes) {
            groups.add(size == 0 ? List.of() : new ArrayList<>(size));
        }
        for (int i = 0; i < read; i++) {
            if (numbers[i] != WindowKeys.NONE) {
                groups.get(numbers[i]).add(complete.get(i));
            }
        }
        return groups;
    }
}
