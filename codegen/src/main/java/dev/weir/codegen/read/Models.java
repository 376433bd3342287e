package dev.weir.codegen.read;

import dev.weir.codegen.name.TypeName;
import java.util.Optional;

/** Every model that the compilation knows, from sources and from class files. */
public interface Models {

    /** Returns the model of that name, if it is one. */
    Optional<ModelSource> find(TypeName name);
}
