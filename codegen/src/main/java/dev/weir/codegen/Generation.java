package dev.weir.codegen;

import dev.weir.codegen.check.Checks;
import dev.weir.codegen.check.Diagnostics;
import dev.weir.codegen.check.Message;
import dev.weir.codegen.check.NameClashes;
import dev.weir.codegen.link.LinkedModel;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ElementReader;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.write.GeneratedFile;
import dev.weir.codegen.write.ModelWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** The models of one compilation, over its rounds. */
final class Generation {
    private static final String MARK = "javax.annotation.processing.Generated";

    /** The order in which models are gone through, since not every compiler gives them in that of the sources. */
    private static final Comparator<TypeName> BY_NAME = Comparator.comparing(TypeName::qualified);

    private final ProcessingEnvironment environment;
    private final Set<TypeName> models = new HashSet<>();
    private final Set<TypeName> waiting = new TreeSet<>(BY_NAME);
    private final Set<TypeName> broken = new LinkedHashSet<>();
    private final NameClashes clashes = new NameClashes();

    Generation(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Adds a type that is declared in a source file. */
    void addSource(TypeName type) {
        clashes.addSource(type);
    }

    /** Adds a model of this compilation. */
    void addModel(TypeName model) {
        if (models.add(model)) {
            waiting.add(model);
        }
    }

    /** Checks and generates every model that is complete. All that is wrong with any of them is told at once. */
    void run() {
        ElementReader reader = new ElementReader(environment.getElementUtils(), models);
        Links links = new Links(reader);
        List<ModelSource> ready = ready(reader);
        ready.stream()
                .filter(model -> model.declaration().isRecord())
                .forEach(model -> clashes.addModel(model.type(), ModelWriter.names(model, links)));
        for (ModelSource model : ready) {
            Diagnostics diagnostics = new Diagnostics();
            Checks.run(model, links, diagnostics);
            clashes.check(model, diagnostics);
            show(diagnostics);
            if (!diagnostics.findings().isEmpty()) {
                broken.add(model.type());
            }
        }
        Dependents.spread(broken, ready);
        for (ModelSource model : ready) {
            waiting.remove(model.type());
            if (!broken.contains(model.type())) {
                generate(model, links, reader);
            }
        }
    }

    /** Tells which models never became complete. */
    void end() {
        ElementReader reader = new ElementReader(environment.getElementUtils(), models);
        List<ModelSource> left =
                waiting.stream().flatMap(model -> reader.find(model).stream()).toList();
        for (ModelSource model : left) {
            reader.missing(model.type()).ifPresent(missing -> tellIncomplete(model, missing, left));
        }
    }

    private void tellIncomplete(ModelSource model, String missing, List<ModelSource> left) {
        Set<TypeName> affected = new LinkedHashSet<>(List.of(model.type()));
        Dependents.spread(affected, left);
        String names = affected.stream().map(TypeName::simple).collect(Collectors.joining(" and "));
        model.position()
                .show(environment.getMessager(), Diagnostic.Kind.WARNING, Message.INCOMPLETE.text(names, missing));
    }

    private List<ModelSource> ready(ElementReader reader) {
        Set<TypeName> incomplete = new LinkedHashSet<>();
        waiting.stream().filter(model -> reader.missing(model).isPresent()).forEach(incomplete::add);
        List<ModelSource> complete = waiting.stream()
                .filter(model -> !incomplete.contains(model))
                .flatMap(model -> reader.find(model).stream())
                .toList();
        Dependents.spread(incomplete, complete);
        return complete.stream()
                .filter(model -> !incomplete.contains(model.type()))
                .toList();
    }

    private void generate(ModelSource model, Links links, ElementReader reader) {
        LinkedModel linked = LinkedModel.of(model, links)
                .orElseThrow(() -> new IllegalStateException("no check found fault with " + model.type()));
        for (GeneratedFile file : ModelWriter.write(linked, links, reader.canName(model, MARK))) {
            write(model, file);
        }
    }

    private void write(ModelSource model, GeneratedFile file) {
        try (Writer writer = environment
                .getFiler()
                .createSourceFile(file.name().qualified(), model.position().element())
                .openWriter()) {
            writer.write(file.text());
        } catch (FilerException e) {
            Diagnostics diagnostics = new Diagnostics();
            NameClashes.reportExisting(model, file.name(), diagnostics);
            show(diagnostics);
        } catch (IOException e) {
            model.position()
                    .show(
                            environment.getMessager(),
                            Diagnostic.Kind.ERROR,
                            "cannot write " + file.name().qualified() + ": " + e);
        }
    }

    private void show(Diagnostics diagnostics) {
        diagnostics.findings().forEach(finding -> finding.position()
                .show(environment.getMessager(), Diagnostic.Kind.ERROR, finding.text()));
    }
}
