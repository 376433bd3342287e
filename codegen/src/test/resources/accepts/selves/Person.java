package selves;

import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import org.jspecify.annotations.Nullable;

@Model
public record Person(
        @Key long id,
        @Unique @Nullable Long mentorId,
        @BelongsTo Maybe<Person> mentor,
        @HasOne(pair = "mentor") Maybe<Person> student) {}
