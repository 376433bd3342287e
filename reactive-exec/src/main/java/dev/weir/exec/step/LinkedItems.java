package dev.weir.exec.step;

import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.LinkKeys;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a link leads to: one operation for the distinct keys of a window, several only if there are more keys than the
 * database takes at once; none if there is no key. All that belongs to a window is held together.
 *
 * @param own the key of an instance of the window
 * @param reads gives what belongs to keys
 * @param theirs the key that each of it belongs to
 * @param completion completes all of it
 * @param <M> the model of the window
 * @param <T> what the link leads to
 */
record LinkedItems<M, T>(
        LinkKeys<M> own, KeyedReads<T> reads, KeyedReader.Key<T> theirs, RelatedItems.Completion<T> completion)
        implements RelatedItems<M, T> {

    @Override
    public Mono<List<List<T>>> of(Session session, Arguments arguments, List<M> window) {
        return Mono.defer(() -> read(session, arguments, window));
    }

    private Mono<List<List<T>>> read(Session session, Arguments arguments, List<M> window) {
        WindowKeys keys = new WindowKeys(window, own);
        if (keys.size() == 0) {
            return Mono.just(ofInstances(window.size(), keys, List.of()));
        }
        KeyedReader<T> reader = new KeyedReader<>(reads.reader(), theirs, keys);
        return reads.by(reader)
                .read(session, arguments, keys.items())
                .collectList()
                .flatMap(related -> completion.complete(session, arguments, related))
                .map(related -> ofInstances(window.size(), keys, reader.byKey(related)));
    }

    private static <T> List<List<T>> ofInstances(int instances, WindowKeys keys, List<List<T>> byKey) {
        List<List<T>> items = new ArrayList<>(instances);
        for (int i = 0; i < instances; i++) {
            int key = keys.ofInstance(i);
            items.add(key == WindowKeys.NONE ? List.of() : byKey.get(key));
        }
        return items;
    }
}
