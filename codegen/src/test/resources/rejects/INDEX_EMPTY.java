package demo;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Index
@Unique
@Model record User(@Key long id) {}
//     ^ [WEIR-309] @Index on User names no component; name the components, most significant first
//     ^ [WEIR-309] @Unique on User names no component; name the components, most significant first
