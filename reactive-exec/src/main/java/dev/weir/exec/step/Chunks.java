package dev.weir.exec.step;

import java.util.ArrayList;
import java.util.List;

/** Lists that a database takes in parts. */
final class Chunks {
    private Chunks() {}

    /**
     * Returns the parts of a list, in order, each as large as it may be; none of an empty list.
     *
     * @param most how many items a part has at the most, one at least
     */
    static <T> List<List<T>> of(List<T> items, int most) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += most) {
            chunks.add(items.subList(from, Math.min(items.size(), from + most)));
        }
        return chunks;
    }
}
