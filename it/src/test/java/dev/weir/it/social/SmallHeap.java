package dev.weir.it.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Windowing;
import dev.weir.it.harness.ChildProgram;
import java.time.Duration;
import java.util.List;

/** Reads a network in a heap of 64 MiB and compares what is told of it with what the seed says. */
final class SmallHeap {
    static final int PEOPLE = Integer.getInteger("weir.people", 500);

    /** Posts, their comments, their authors, and whom one follows. */
    private static final int RELATIONS = 4;

    private static final List<String> FLAGS = List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError");
    private static final Duration A_PERSON = Duration.ofMillis(20);

    private SmallHeap() {}

    static Network network() {
        return new Network(5, PEOPLE);
    }

    static void reads(Network network, String url, int window, Windowing windowing) {
        List<String> told = ChildProgram.run(
                ChildProgram.PATIENCE.plus(A_PERSON.multipliedBy(network.people())),
                ReadNetwork.class,
                FLAGS,
                url,
                Integer.toString(window));

        long[] sums = network.sums();
        List<String> people =
                told.stream().filter(line -> line.startsWith("person")).toList();
        assertThat(people).as("in order, each once").hasSize(sums.length);
        for (int i = 0; i < sums.length; i++) {
            assertThat(people.get(i)).isEqualTo(ReadNetwork.told(i + 1L, sums[i]));
        }
        assertThat(told)
                .contains("statements " + statements(network.people(), window, windowing))
                .contains("before the first " + (1 + RELATIONS));
        told.stream()
                .filter(line -> line.startsWith("peak"))
                .forEach(line -> System.out.printf("%d people, %d at a time, %s%n", sums.length, window, line));
    }

    /** One for the people, or one for each window of them where a window is a statement; and one for each relation. */
    private static int statements(int people, int window, Windowing windowing) {
        int windows = people / window + 1;
        return (windowing == Windowing.KEYSET ? windows : 1) + windows * RELATIONS;
    }
}
