package dev.weir.planner.golden;

import dev.weir.core.stmt.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of one golden file.
 *
 * @param statements by what each of them shows, in the order of the file
 */
record Topic(String name, Map<String, Statement> statements) {
    Topic {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects statements. */
    static final class Builder {
        private final String name;
        private final Map<String, Statement> statements = new LinkedHashMap<>();

        Builder(String name) {
            this.name = name;
        }

        Builder add(String shows, Statement statement) {
            if (statements.put(shows, statement) != null) {
                throw new IllegalArgumentException(name + " shows twice: " + shows);
            }
            return this;
        }

        Topic build() {
            return new Topic(name, statements);
        }
    }
}
