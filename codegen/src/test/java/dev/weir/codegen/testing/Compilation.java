package dev.weir.codegen.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of a compilation.
 *
 * @param findings what the compiler said, in order
 * @param classes the folder of class files and other output
 * @param generated the folder of generated sources
 */
public record Compilation(boolean succeeded, List<Finding> findings, Path classes, Path generated) {
    public Compilation {
        findings = List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.ERROR)
                .toList();
    }

    /** Returns the generated sources, by their paths. */
    public SortedMap<String, String> generatedSources() {
        return texts(generated, ".java");
    }

    /** Returns the text of the file in which models are registered. */
    public String registry() {
        return Resources.text(classes.resolve("META-INF/services/dev.weir.ModelDefinition"));
    }

    /** Returns a loader of the compiled classes, which finds everything else where the tests find it. */
    public ClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the only compiled class of a simple name. */
    public Class<?> load(String simpleName) {
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> names = files.filter(file -> file.endsWith(simpleName + ".class"))
                    .map(file -> classes.relativize(file).toString().replace(".class", ""))
                    .toList();
            if (names.size() != 1) {
                throw new IllegalStateException(simpleName + " is found as " + names);
            }
            return loader().loadClass(names.get(0).replace(File.separatorChar, '.'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> texts(Path root, String ending) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file ->
                            texts.put(root.relativize(file).toString().replace('\\', '/'), Resources.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
