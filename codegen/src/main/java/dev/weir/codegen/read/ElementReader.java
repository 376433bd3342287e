package dev.weir.codegen.read;

import dev.weir.codegen.name.Family;
import dev.weir.codegen.name.JavaLang;
import dev.weir.codegen.name.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads models in one round of the compilation; each is read once. */
public final class ElementReader implements Models {
    private final Elements elements;
    private final Set<TypeName> sources;
    private final Map<TypeName, Optional<ModelSource>> read = new HashMap<>();
    private final Map<String, Set<String>> shadowed = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param sources the models of this compilation; others were compiled before
     */
    public ElementReader(Elements elements, Set<TypeName> sources) {
        this.elements = elements;
        this.sources = Set.copyOf(sources);
    }

    @Override
    public Optional<ModelSource> find(TypeName name) {
        Optional<ModelSource> known = read.get(name);
        if (known == null) {
            known = Optional.ofNullable(elements.getTypeElement(name.qualified()))
                    .filter(type -> Annotations.has(type, "Model"))
                    .map(type -> read(name, type));
            read.put(name, known);
        }
        return known;
    }

    /** Returns what in the declaration of a model is not known yet, as messages show it. */
    public Optional<String> missing(TypeName name) {
        return Optional.ofNullable(elements.getTypeElement(name.qualified())).flatMap(Completeness::missing);
    }

    /** Returns the name of a type that is annotated as a model. */
    public static TypeName name(TypeElement type) {
        return TypeText.name(type);
    }

    /** Returns whether code in a model's module can name a class. */
    public boolean canName(ModelSource model, String qualified) {
        return elements.getTypeElement(elements.getModuleOf(model.position().element()), qualified) != null;
    }

    private ModelSource read(TypeName name, TypeElement type) {
        AnnotationMirror model = Annotations.find(type, "Model").orElseThrow();
        String companion = Annotations.text(model, "companion");
        boolean isCompiled = !sources.contains(name);
        List<IndexSource> indexes = new ArrayList<>();
        Annotations.all(type, "Index").forEach(mirror -> indexes.add(ComponentReader.index(mirror, false)));
        Annotations.all(type, "Unique").forEach(mirror -> indexes.add(ComponentReader.index(mirror, true)));
        return new ModelSource(
                name,
                new Declaration(
                        kind(type.getKind()),
                        !type.getTypeParameters().isEmpty(),
                        Visibility.hiddenBy(type),
                        Visibility.isPublic(type),
                        isDeprecated(type),
                        isCompiled),
                Annotations.text(model, "table"),
                companion,
                RecordComponents.of(type).stream()
                        .map(component -> ComponentReader.read(type, component))
                        .toList(),
                indexes,
                isCompiled ? CompiledStages.read(elements, Family.of(name, companion)) : Optional.empty(),
                shadowed.computeIfAbsent(name.packageName(), this::shadowed),
                new Position(type));
    }

    private Set<String> shadowed(String packageName) {
        return JavaLang.NAMES.stream()
                .filter(simple -> elements.getTypeElement(new TypeName(packageName, simple).qualified()) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String kind(ElementKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private boolean isDeprecated(TypeElement type) {
        Stream<TypeElement> named = RecordComponents.of(type).stream()
                .flatMap(component -> Stream.concat(
                        TypeReader.element(component.asType()).stream(),
                        TypeReader.model(component.asType()).stream()));
        return Stream.concat(Stream.of(type), named).anyMatch(this::namesDeprecated);
    }

    /** Returns whether a type, one around it or the accessor of one of its components is deprecated. */
    private boolean namesDeprecated(TypeElement type) {
        for (Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (elements.isDeprecated(around)) {
                return true;
            }
        }
        return RecordComponents.of(type).stream().anyMatch(component -> elements.isDeprecated(component.getAccessor()));
    }
}
