package dev.weir.core.driver;

import java.util.regex.Pattern;

/**
 * The form that names of tables and indexes have to have where quoting does not make a name of anything.
 *
 * @param expression a regular expression for all of a name
 * @param words what it asks for, such as {@code letters and digits}
 */
public record NameForm(String expression, String words) {
    /** Every text is a name. */
    public static final NameForm ANY = new NameForm("(?s).*", "any characters");

    /**
     * Checks the expression.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public NameForm {
        Pattern.compile(expression);
    }

    public boolean fits(String name) {
        return name.matches(expression);
    }
}
