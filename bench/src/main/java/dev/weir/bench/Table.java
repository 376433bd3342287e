package dev.weir.bench;

import java.util.List;
import java.util.Locale;

/** The table of the comparisons, in Markdown. */
final class Table {
    private static final String HEAD =
            """
            | scenario | floor | Weir | ratio | floor, bytes | Weir, bytes | more, bytes | goal |
            |---|---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(List<Comparison> comparisons, Measurements measurements) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Comparison each : comparisons) {
            table.append(each.hasFloor() ? compared(each, measurements) : alone(each, measurements));
        }
        return table.toString();
    }

    private static String compared(Comparison each, Measurements measured) {
        double floor = measured.micros(each.floor());
        double weir = measured.micros(each.measured());
        double floorBytes = measured.bytes(each.floor());
        double weirBytes = measured.bytes(each.measured());
        return String.format(
                Locale.ROOT,
                "| %s | %.2f µs | %.2f µs | %.2f | %.0f | %.0f | %.0f | %s |%n",
                each.scenario(),
                floor,
                weir,
                weir / floor,
                floorBytes,
                weirBytes,
                weirBytes - floorBytes,
                each.goal());
    }

    private static String alone(Comparison each, Measurements measured) {
        return String.format(
                Locale.ROOT,
                "| %s | – | %.2f µs | – | – | %.0f | – | %s |%n",
                each.scenario(),
                measured.micros(each.measured()),
                measured.bytes(each.measured()),
                each.goal());
    }
}
