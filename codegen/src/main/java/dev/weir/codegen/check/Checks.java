package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;
import java.util.List;

/** The checks, in the order in which their messages are shown. */
public final class Checks {
    private static final List<Check> ALL = List.of();

    private Checks() {}

    /** Reports everything that is wrong with a model. */
    public static void run(ModelSource model, Links links, Diagnostics out) {
        ALL.forEach(check -> check.check(model, links, out));
    }
}
