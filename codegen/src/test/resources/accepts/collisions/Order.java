package collisions;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.Column;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import java.util.UUID;

/** Called like a class of the library, as are its components like members of generated classes. */
@dev.weir.annotation.Model
public record Order(
        @Key @Auto UUID id,
        java.lang.String state,
        java.lang.String exec,
        java.lang.String root,
        java.lang.String via,
        int tree,
        int include,
        boolean isPresent,
        boolean isAbsent,
        java.lang.String joined,
        java.lang.String optional,
        java.lang.String selected,
        java.lang.String instance,
        java.lang.String model,
        java.lang.String fields,
        java.lang.String start,
        java.lang.String explain,
        java.lang.String change,
        java.lang.String row,
        java.lang.String executor,
        java.lang.String order,
        java.lang.String var,
        java.lang.String record,
        java.lang.String yield,
        java.lang.String sealed,
        java.lang.String java,
        java.lang.String dev,
        java.lang.String collisions,
        @Column("upper_id") java.lang.String ID,
        @Column("upper_instance") java.lang.String INSTANCE,
        String String,
        @HasMany Many<Mono> update,
        @HasMany(pair = "list") Many<List> delete,
        @HasMany Many<Labels> linking,
        @HasMany Many<R> allowScan,
        @HasMany Many<Model> select) {}
