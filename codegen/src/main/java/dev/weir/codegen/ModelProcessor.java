package dev.weir.codegen;

import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ElementReader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the classes of each model. A model's files follow from the model and from those its relations lead to, and
 * name the model as their only origin.
 */
@SupportedAnnotationTypes(ModelProcessor.MODEL)
public final class ModelProcessor extends AbstractProcessor {
    static final String MODEL = "dev.weir.annotation.Model";

    private @Nullable Generation generation;

    /** Creates the processor; for the compiler. */
    public ModelProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        generation = new Generation(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Generation running = generation;
        if (running == null) {
            return false;
        }
        round.getRootElements().stream()
                .filter(TypeElement.class::isInstance)
                .forEach(type -> running.addSource(ElementReader.name((TypeElement) type)));
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeName model = ElementReader.name((TypeElement) element);
                running.addModel(model);
            }
        }
        if (round.processingOver()) {
            running.end();
        } else {
            running.run();
        }
        return false;
    }
}
