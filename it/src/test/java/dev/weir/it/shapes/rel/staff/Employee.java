package dev.weir.it.shapes.rel.staff;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import org.jspecify.annotations.Nullable;

@Model
public record Employee(
        @Key long id,
        @Index @Nullable Long managerId,
        @BelongsTo(onDelete = OnDelete.SET_NULL) Maybe<Employee> manager,
        @HasMany Many<Employee> reports) {}
