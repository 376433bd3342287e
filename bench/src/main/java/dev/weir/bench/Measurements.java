package dev.weir.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What each benchmark took in each round. */
final class Measurements {
    /** As the profiler names the allocated bytes per operation. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, List<Sample>> samples = new HashMap<>();

    /** One round of one benchmark: microseconds and allocated bytes per operation. */
    private record Sample(double micros, double bytes) {}

    void add(String benchmark, RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        samples.computeIfAbsent(benchmark, name -> new ArrayList<>())
                .add(new Sample(result.getPrimaryResult().getScore(), allocated == null ? 0 : allocated.getScore()));
    }

    /** Returns the median time of one operation in microseconds. */
    double micros(String benchmark) {
        return median(benchmark, Sample::micros);
    }

    /** Returns the median of the bytes that one operation allocates, on whatever thread. */
    double bytes(String benchmark) {
        return median(benchmark, Sample::bytes);
    }

    private double median(String benchmark, ToDoubleFunction<Sample> figure) {
        List<Sample> rounds = samples.getOrDefault(benchmark, List.of());
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
