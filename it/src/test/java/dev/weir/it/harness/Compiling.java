package dev.weir.it.harness;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles models that a user might write, for what the annotation processor says about them. */
public final class Compiling {
    private Compiling() {}

    /**
     * Returns the errors that compiling one class gives.
     *
     * @param folder where generated classes go
     * @param name the qualified name of the class
     */
    public static List<String> errors(Path folder, String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:only",
                "-processor",
                "dev.weir.codegen.ModelProcessor",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString());
        compiler.getTask(null, null, diagnostics, options, null, List.of(new Source(name, source)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
