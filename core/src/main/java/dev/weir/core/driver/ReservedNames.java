package dev.weir.core.driver;

import java.util.Locale;
import java.util.Set;

/**
 * Names that a database keeps for itself, so that quoting them does not help.
 *
 * @param columns names of columns
 * @param indexes names of indexes
 * @param prefixes what names of tables and indexes may not begin with
 * @param inAnyCase whether they are reserved in capitals as in small letters; all are given in small ones then
 */
public record ReservedNames(Set<String> columns, Set<String> indexes, Set<String> prefixes, boolean inAnyCase) {
    /** No name is reserved. */
    public static final ReservedNames NONE = new ReservedNames(Set.of(), Set.of(), Set.of(), false);

    public ReservedNames {
        columns = Set.copyOf(columns);
        indexes = Set.copyOf(indexes);
        prefixes = Set.copyOf(prefixes);
    }

    public boolean hasTable(String name) {
        return prefixes.stream().anyMatch(known(name)::startsWith);
    }

    public boolean hasColumn(String name) {
        return columns.contains(known(name));
    }

    public boolean hasIndex(String name) {
        return indexes.contains(known(name)) || hasTable(name);
    }

    private String known(String name) {
        return inAnyCase ? name.toLowerCase(Locale.ROOT) : name;
    }
}
