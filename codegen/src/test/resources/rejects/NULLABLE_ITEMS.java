package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model record User(
        @Key long id,
        @Nullable byte[] photo) {}
//                       ^ [WEIR-203] User.photo says that the bytes in it are @Nullable; write byte @Nullable [] to say that of the array
