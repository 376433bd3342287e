package demo;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Index({"name", "id", "name"})
@Model record User(@Key long id, String name) {}
//     ^ [WEIR-312] @Index on User names name twice; name each component once
