package dev.weir.codegen.testing;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Something that a compiler said.
 *
 * @param file the simple name of the file, empty if it was said of none
 * @param line counted from one
 * @param column counted from one
 * @param text the first line; ours have no other
 */
public record Finding(Kind kind, String file, long line, long column, String text) {
    /** How bad it is. */
    public enum Kind {
        ERROR,
        WARNING,
        NOTE
    }

    static Finding of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new Finding(
                switch (diagnostic.getKind()) {
                    case ERROR -> Kind.ERROR;
                    case WARNING, MANDATORY_WARNING -> Kind.WARNING;
                    case NOTE, OTHER -> Kind.NOTE;
                },
                source == null ? "" : Path.of(source.toUri()).getFileName().toString(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
    }

    /** Returns whether this is one of our messages. */
    public boolean isOurs() {
        return text.startsWith("[WEIR-");
    }

    @Override
    public String toString() {
        return kind + " " + file + ":" + line + ":" + column + " " + text;
    }
}
