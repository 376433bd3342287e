package relations;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link by the key, one by a name of its own, one by another unique component. */
@Model
public record Todo(
        @Key @Auto UUID id,
        String title,
        @Index UUID userId,
        @BelongsTo One<User> user,
        @Index @Nullable UUID checkedBy,
        @BelongsTo(key = "checkedBy", onDelete = OnDelete.SET_NULL) Maybe<User> checker,
        String contact,
        @BelongsTo(key = "contact", references = "email") One<User> contactUser) {}
