package dev.weir.codegen;

import dev.weir.codegen.name.Family;
import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ElementReader;
import dev.weir.codegen.read.ModelSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Registers the definitions of all models with the service loader, sorted by name. What an earlier compilation registered
 * stays if it is still there, so that compiling some of the models again loses none.
 */
@SupportedAnnotationTypes(ModelProcessor.MODEL)
public final class RegistryProcessor extends AbstractProcessor {
    private static final String FILE = "META-INF/services/dev.weir.ModelDefinition";

    private final Set<TypeName> models = new HashSet<>();

    /** Creates the processor; for the compiler. */
    public RegistryProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                models.add(ElementReader.name((TypeElement) element));
            }
        }
        if (round.processingOver() && !round.errorRaised() && !models.isEmpty()) {
            register();
        }
        return false;
    }

    private void register() {
        ElementReader reader = new ElementReader(processingEnv.getElementUtils(), models);
        Set<String> definitions = new TreeSet<>(known());
        Set<Element> origins = new HashSet<>();
        for (TypeName name : models) {
            for (ModelSource model : reader.find(name).stream().toList()) {
                definitions.add(Family.of(name, model.companion()).definition().qualified());
                origins.add(model.position().element());
            }
        }
        try {
            FileObject file = processingEnv
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, "", FILE, origins.toArray(Element[]::new));
            try (Writer writer = file.openWriter()) {
                writer.write(String.join("\n", definitions) + "\n");
            }
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "cannot write " + FILE + ": " + e);
        }
    }

    /** Returns what is registered already, without what is gone. */
    private Set<String> known() {
        Set<String> known = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(processingEnv
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                .openReader(false))) {
            lines.lines().forEach(known::add);
        } catch (IOException | IllegalArgumentException e) {
            return Set.of(); // there is none yet
        }
        known.removeIf(name -> name.isBlank() || processingEnv.getElementUtils().getTypeElement(name) == null);
        return known;
    }
}
