package dev.weir.examples.guide.pages;

import java.nio.file.Path;

/**
 * A block of code or output in a page, which begins with a fence such as {@code ```java guide:queries-where}.
 *
 * @param language the first word behind the fence; may be empty
 * @param name what follows {@code guide:}; empty where it is not there
 * @param text what is between the fences
 */
public record Block(Path page, String language, String name, String text) {
    static final String MARK = "guide:";
    static final String BY_OTHERS = "by:";

    String fence() {
        return "```" + language + " " + MARK + name;
    }
}
