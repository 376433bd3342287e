package dev.weir.codegen.check;

import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ModelSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No generated class has the name of one that the user wrote, or of one generated for another model. */
public final class NameClashes {
    private final Set<TypeName> sources = new HashSet<>();
    private final Map<TypeName, TypeName> origins = new HashMap<>();
    private final Map<TypeName, List<TypeName>> generated = new HashMap<>();

    /** Adds a top-level type that is declared in a source file. */
    public void addSource(TypeName type) {
        if (!origins.containsKey(type)) {
            sources.add(type);
        }
    }

    /** Adds a model with the names of the classes that are to be generated for it. */
    public void addModel(TypeName model, List<TypeName> names) {
        generated.put(model, names);
        names.forEach(name -> origins.putIfAbsent(name, model));
    }

    /** Reports the classes of a model that the user wrote, or that are generated for another model too. */
    public void check(ModelSource model, Diagnostics out) {
        Set<TypeName> own = new HashSet<>();
        for (TypeName name : generated.getOrDefault(model.type(), List.of())) {
            TypeName origin = origins.getOrDefault(name, model.type());
            if (sources.contains(name)) {
                reportExisting(model, name, out);
            } else if (!own.add(name) || !origin.equals(model.type())) {
                out.report(
                        Message.CLASS_GENERATED_TWICE,
                        model.position(),
                        name.simple(),
                        origin.name(),
                        model.type().name());
            }
        }
    }

    /** Reports a class that cannot be generated because there is one of its name. */
    public static void reportExisting(ModelSource model, TypeName name, Diagnostics out) {
        out.report(Message.CLASS_EXISTS, model.position(), name.simple(), model.type());
    }
}
