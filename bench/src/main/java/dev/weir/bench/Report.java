package dev.weir.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the comparisons and prints what they cost as a table in Markdown.
 *
 * <p>Floors and benchmarks take turns: each round starts one process for each of them, and the table holds the medians
 * over the rounds, so that what disturbs the machine for a while disturbs both.
 */
public final class Report {
    private static final int WARMUPS = 12;
    private static final int MEASUREMENTS = 5;
    private static final TimeValue ITERATION = TimeValue.seconds(1);

    private Report() {}

    /**
     * Runs the comparisons.
     *
     * @param args which ones, as a regular expression that is looked for in the name of the benchmark and in the scenario;
     *     how many rounds
     */
    public static void main(String[] args) throws RunnerException {
        Pattern only = Pattern.compile(args.length > 0 ? args[0] : ".*");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        List<Comparison> chosen = Stream.of(Comparison.all(), Comparison.peers())
                .flatMap(List::stream)
                .filter(each ->
                        only.matcher(each.measured() + " " + each.scenario()).find())
                .toList();
        Measurements measurements = new Measurements();
        for (int round = 0; round < rounds; round++) {
            for (String benchmark : benchmarks(chosen)) {
                measurements.add(benchmark, run(benchmark));
            }
        }
        System.out.println(Table.of(chosen, measurements));
    }

    private static Set<String> benchmarks(List<Comparison> comparisons) {
        Set<String> names = new TreeSet<>();
        for (Comparison each : comparisons) {
            names.add(each.measured());
            if (each.hasFloor()) {
                names.add(each.floor());
            }
        }
        return names;
    }

    private static RunResult run(String benchmark) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote(Report.class.getPackageName() + "." + benchmark) + "$")
                .forks(1)
                .warmupIterations(WARMUPS)
                .warmupTime(ITERATION)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class);
        return new Runner(options.build()).runSingle();
    }
}
