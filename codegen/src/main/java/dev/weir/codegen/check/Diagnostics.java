package dev.weir.codegen.check;

import dev.weir.codegen.read.Position;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the checks find. */
public final class Diagnostics {
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Something that is wrong.
     *
     * @param text the whole message, with its id and its hint
     */
    public record Finding(Position position, String text) {}

    /** Reports something and lets the check go on. */
    void report(Message message, Position position, Object... arguments) {
        findings.add(new Finding(position, message.text(arguments)));
    }

    /** Returns what was found, in order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
