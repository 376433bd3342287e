package dev.weir.codegen.write;

import dev.weir.codegen.link.Indexes;
import dev.weir.codegen.name.Identifiers;
import dev.weir.codegen.name.Words;
import dev.weir.codegen.read.FieldSource;
import dev.weir.codegen.read.IndexSource;
import dev.weir.codegen.read.ModelSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finders for one list of fields: {@code byEmail}, {@code findByEmail}, {@code getByEmail}.
 *
 * @param isUnique whether at most one instance has given values in these fields
 * @param suffix what follows {@code by} in its names
 */
record Finder(List<FieldSource> fields, boolean isUnique, String suffix) {
    Finder {
        fields = List.copyOf(fields);
    }

    /** Returns the finders of the key and of each index, each followed by those of its prefixes; none twice. */
    static List<Finder> of(ModelSource model) {
        List<List<FieldSource>> declared = new ArrayList<>();
        List<Set<FieldSource>> unique = new ArrayList<>();
        declared.add(model.key());
        unique.add(Set.copyOf(model.key()));
        for (IndexSource index : Indexes.of(model)) {
            List<FieldSource> fields = index.components().stream()
                    .flatMap(name -> model.field(name).stream())
                    .toList();
            declared.add(fields);
            if (index.unique()) {
                unique.add(Set.copyOf(fields));
            }
        }
        Set<List<FieldSource>> lists = new LinkedHashSet<>();
        for (List<FieldSource> fields : declared) {
            for (int size = fields.size(); size > 0; size--) {
                lists.add(List.copyOf(fields.subList(0, size)));
            }
        }
        return named(lists, unique);
    }

    private static List<Finder> named(Set<List<FieldSource>> lists, List<Set<FieldSource>> unique) {
        List<String> suffixes =
                Identifiers.distinct(lists.stream().map(Finder::joined).toList(), Set.of());
        List<Finder> finders = new ArrayList<>();
        for (List<FieldSource> fields : lists) {
            boolean isUnique = unique.stream().anyMatch(new HashSet<>(fields)::containsAll);
            finders.add(new Finder(fields, isUnique, suffixes.get(finders.size())));
        }
        return finders;
    }

    private static String joined(List<FieldSource> fields) {
        return fields.stream().map(field -> Words.capitalized(field.name())).collect(Collectors.joining("And"));
    }

    /** Returns the fields as sentences speak of them. */
    String phrase() {
        return fields.stream().map(field -> Words.phrase(field.name())).collect(Collectors.joining(" and "));
    }
}
