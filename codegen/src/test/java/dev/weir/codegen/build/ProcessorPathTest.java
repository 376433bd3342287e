package dev.weir.codegen.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.weir.ModelDefinition;
import dev.weir.codegen.ModelProcessor;
import dev.weir.core.value.Type;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A build puts this module on the processor path, and nothing else. */
class ProcessorPathTest {
    @TempDir
    Path folder;

    @Test
    void aCompilerFindsAndRunsTheProcessors() throws Exception {
        Path source = Files.writeString(
                folder.resolve("User.java"),
                """
                import dev.weir.annotation.*;

                @Model
                record User(@Key long id, String name) {}
                """);
        Path said = folder.resolve("said.txt");
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-processorpath",
                        home(ModelProcessor.class).toString(),
                        "-classpath",
                        paths(ModelDefinition.class, Type.class, Mono.class, Publisher.class, NullMarked.class),
                        "-d",
                        folder.resolve("classes").toString(),
                        "-Xlint:all,-processing",
                        "-Werror",
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(javac.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).isEmptyFile();
        assertThat(folder.resolve("classes/META-INF/services/dev.weir.ModelDefinition"))
                .hasContent("UserModel\n");
        assertThat(folder.resolve("classes/Users.class")).exists();
    }

    /** Annotations that cannot be found when code runs are passed over; nothing else may be missing. */
    @Test
    void nothingIsNeededButTheJdk() {
        JavaClasses classes = new ClassFileImporter().importPath(home(ModelProcessor.class));

        assertThat(classes.stream().map(JavaClass::getPackageName))
                .allMatch(name -> name.startsWith("dev.weir.codegen"));
        assertThat(classes.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(type -> !type.isPrimitive())
                        .map(JavaClass::getPackageName)
                        .distinct())
                .allMatch(
                        name -> name.matches("(java|javax\\.lang\\.model|javax\\.annotation\\.processing|javax\\.tools"
                                + "|dev\\.weir\\.codegen|org\\.jspecify\\.annotations)(\\..*)?"));
    }

    private static String paths(Class<?>... types) {
        return Arrays.stream(types).map(type -> home(type).toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
