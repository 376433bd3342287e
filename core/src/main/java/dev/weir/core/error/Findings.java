package dev.weir.core.error;

import java.util.List;
import java.util.stream.Collectors;

/** How several findings read in one message. */
final class Findings {
    private Findings() {}

    static String message(List<Finding> findings) {
        if (findings.size() == 1) {
            return findings.get(0).toString();
        }
        return findings.size() + " findings:\n"
                + findings.stream().map(finding -> "  - " + finding).collect(Collectors.joining("\n"));
    }
}
