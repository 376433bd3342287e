package dev.weir.sql;

import dev.weir.core.error.InternalException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * SQL text under construction, with what its placeholders are bound to. Usable once, by one thread.
 *
 * <p>Names of the schema get into the text through {@link #identifier} alone, which quotes them, and values of users not
 * at all: they are bound.
 */
public final class SqlWriter {
    /** Gives the placeholders of a text. */
    @FunctionalInterface
    public interface Placeholders {
        /**
         * Returns a placeholder.
         *
         * @param position which placeholder of the text, counted from one
         * @param binding what it is bound to
         */
        String at(int position, Binding binding);
    }

    private final char identifierQuote;
    private final Placeholders placeholders;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Binding> bindings = new ArrayList<>();

    /**
     * Starts an empty text.
     *
     * @param identifierQuote what stands before and after an identifier, and twice for itself inside one
     * @param placeholders gives each placeholder
     */
    public SqlWriter(char identifierQuote, Placeholders placeholders) {
        this.identifierQuote = identifierQuote;
        this.placeholders = placeholders;
    }

    /** Appends text as it is: words and signs of the language, never a name and never a value. */
    public SqlWriter sql(String words) {
        text.append(words);
        return this;
    }

    /**
     * Appends a name, quoted, so that it means exactly what the database knows by it.
     *
     * @throws InternalException if the name holds a NUL character, at which a database would stop reading
     */
    public SqlWriter identifier(String name) {
        text.append(identifierQuote);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\0') {
                throw new InternalException(
                        SqlWriter.class, "a NUL character in a name, which the check DatabaseCanStore refuses");
            }
            if (c == identifierQuote) {
                text.append(c);
            }
            text.append(c);
        }
        text.append(identifierQuote);
        return this;
    }

    /**
     * Appends the name of a table's occurrence. A letter followed by digits, which no database keeps for itself, stands
     * without quotes; any other name is quoted.
     */
    public SqlWriter alias(String name) {
        return isPlain(name) ? sql(name) : identifier(name);
    }

    /** Appends a placeholder for {@code binding}. */
    public SqlWriter bind(Binding binding) {
        bindings.add(binding);
        text.append(placeholders.at(bindings.size(), binding));
        return this;
    }

    /** Returns how long the text is, as a place for {@link #parenthesize} to begin at. */
    public int length() {
        return text.length();
    }

    /** Puts what was written since the text was {@code start} characters long into parentheses. */
    public SqlWriter parenthesize(int start) {
        text.insert(start, '(').append(')');
        return this;
    }

    /** Appends every item, with a comma between two. */
    public <T> SqlWriter list(List<T> items, Consumer<T> item) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            item.accept(items.get(i));
        }
        return this;
    }

    /** Returns what was written so far. */
    public BoundSql toBoundSql() {
        return new BoundSql(text.toString(), bindings);
    }

    private static boolean isPlain(String name) {
        if (name.length() < 2 || name.charAt(0) < 'a' || name.charAt(0) > 'z') {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
