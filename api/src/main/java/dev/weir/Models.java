package dev.weir;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Ways to say which models a database has. */
public final class Models {
    private Models() {}

    /**
     * Returns every model on the class path, as the annotation processor registered them; in the order in which the
     * class path gives the registrations, and within one in the order of names.
     */
    @SuppressWarnings("rawtypes") // a service is looked up by its raw class
    public static List<ModelDefinition<?>> onClassPath() {
        List<ModelDefinition<?>> found = new ArrayList<>();
        for (ModelDefinition definition : ServiceLoader.load(ModelDefinition.class)) {
            found.add(definition);
        }
        return List.copyOf(found);
    }
}
