package dev.weir.bench.model;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** Eight stored fields, of the types that a database stores without conversion, so that a floor is easy to write. */
@Model
public record Account(
        @Key @Auto long id,
        @Unique String email,
        String name,
        @Nullable String city,
        int age,
        boolean active,
        double balance,
        long visits,
        @HasMany Many<Purchase> purchases) {}
