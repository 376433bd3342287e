package dev.weir.codegen.write;

import dev.weir.codegen.name.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One generated file, put together of templates. In a template {@code $word} stands for a text or a type: one given with
 * the template, one defined for the file, or a type of the library, in this order. Types are spelt as the file's imports
 * have it.
 */
final class SourceFile {
    private static final Pattern WORD = Pattern.compile("\\$(\\w+)");

    private final TypeName name;
    private final Imports imports;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, TypeName> types = new HashMap<>();
    private final StringBuilder body = new StringBuilder();

    SourceFile(TypeName name, Imports imports) {
        this.name = name;
        this.imports = imports;
    }

    /** Defines a word that stands for a text. */
    SourceFile define(String word, String text) {
        texts.put(word, text);
        return this;
    }

    /** Defines a word that stands for a type. */
    SourceFile define(String word, TypeName type) {
        types.put(word, type);
        return this;
    }

    /** Returns how this file spells a type. */
    String spell(TypeName type) {
        return imports.use(type);
    }

    /** Returns a type, spelt as this file has it, as one that may be null. */
    String nullable(String type) {
        String annotation = fill("@$Nullable ");
        if (type.endsWith("[]")) {
            return type.substring(0, type.length() - 2) + " " + annotation + "[]";
        }
        int simple = type.lastIndexOf('.') + 1; // before a qualified name it would be that of the package
        return type.substring(0, simple) + annotation + type.substring(simple);
    }

    /**
     * Appends a template.
     *
     * @param given words and the texts they stand for, by turns
     */
    void add(String template, String... given) {
        body.append(fill(template, given));
    }

    /** Returns a template filled in, like {@link #add}, without appending it. */
    String fill(String template, String... given) {
        Map<String, String> local = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            local.put(given[i], given[i + 1]);
        }
        return WORD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(1), local)));
    }

    private String meaning(String word, Map<String, String> local) {
        String text = local.getOrDefault(word, texts.getOrDefault(word, ""));
        if (!text.isEmpty() || local.containsKey(word) || texts.containsKey(word)) {
            return text;
        }
        TypeName type = types.get(word);
        return imports.use(
                type != null
                        ? type
                        : Library.find(word).orElseThrow(() -> new IllegalStateException("no meaning for $" + word)));
    }

    TypeName name() {
        return name;
    }

    /** Returns the whole file. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!name.packageName().isEmpty()) {
            text.append("package ").append(name.packageName()).append(";\n\n");
        }
        String declarations = imports.text();
        if (!declarations.isEmpty()) {
            text.append(declarations).append('\n');
        }
        return text.append(body).toString();
    }
}
