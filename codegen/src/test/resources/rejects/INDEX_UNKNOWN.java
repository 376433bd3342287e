package demo;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Index({"nam", "id"})
@Unique("telephone")
@Model record User(@Key long id, String name) {}
//     ^ [WEIR-310] @Index on User names nam, which is no component; did you mean name?
//     ^ [WEIR-310] @Unique on User names telephone, which is no component; choose from id, name
