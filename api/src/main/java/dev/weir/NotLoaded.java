package dev.weir;

import dev.weir.core.error.RelationNotLoadedException;
import java.util.Locale;

/** The error of a handle that holds nothing, with the include that would have loaded it. */
final class NotLoaded {
    private NotLoaded() {}

    static RelationNotLoadedException of(String relation) {
        int dot = relation.lastIndexOf('.');
        if (dot < 1) {
            return new RelationNotLoadedException(relation, "is not loaded; add an include to the query");
        }
        String variable = relation.substring(0, 1).toLowerCase(Locale.ROOT);
        String component = relation.substring(dot + 1);
        return new RelationNotLoadedException(
                relation,
                "is not loaded; add .include(" + variable + " -> " + variable + "." + component + "()) to the query");
    }
}
