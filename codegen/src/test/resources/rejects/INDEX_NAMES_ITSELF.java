package demo;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Model record User(
        @Key long id,
        @Index("name") String name,
//                            ^ [WEIR-308] @Index on User.name names components; leave them out, or put the annotation on the record
        @Unique({"email", "name"}) String email) {}
//                                        ^ [WEIR-308] @Unique on User.email names components; leave them out, or put the annotation on the record
