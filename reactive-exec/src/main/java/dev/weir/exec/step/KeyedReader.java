package dev.weir.exec.step;

import dev.weir.ModelDefinition;
import dev.weir.core.driver.Row;
import dev.weir.core.driver.RowReader;
import dev.weir.exec.decode.LinkKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instances that belong to a window, and notes with each which key of the window it has. That is looked up at once:
 * when all of them are there, the first ones have left the processor's cache. Used by one run, signal after signal.
 *
 * @param <T> the model of the instances
 */
final class KeyedReader<T> implements RowReader<T> {
    private static final int FIRST_SIZE = 64;

    private final ModelDefinition<T> model;
    private final LinkKeys<T> links;
    private final WindowKeys keys;

    /** The number of each instance's key, in the order in which they were read. */
    private int[] numbers = new int[FIRST_SIZE];

    private int read;

    /** Rows of one key often follow one another. */
    private @Nullable Object lastKey;

    private int last = WindowKeys.NONE;

    KeyedReader(ModelDefinition<T> model, LinkKeys<T> links, WindowKeys keys) {
        this.model = model;
        this.links = links;
        this.keys = keys;
    }

    @Override
    public T read(Row row) {
        T instance = model.read(row);
        Object key = links.mapKey(instance);
        if (key == null || !key.equals(lastKey)) {
            lastKey = key;
            last = keys.of(key);
        }
        if (read == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * read);
        }
        numbers[read++] = last;
        return instance;
    }

    /**
     * Returns the instances of each key, in the order in which they were read.
     *
     * @param instances what was read, or copies of it
     */
    List<List<T>> byKey(List<T> instances) {
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
                groups.get(numbers[i]).add(instances.get(i));
            }
        }
        return groups;
    }
}
