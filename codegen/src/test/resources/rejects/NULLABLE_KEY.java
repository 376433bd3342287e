package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model record User(
        @Key @Nullable Long id,
//                          ^ [WEIR-301] User.id is a key and @Nullable; remove one of the annotations
        String name) {}
