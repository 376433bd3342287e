package demo;

import dev.weir.annotation.Column;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Unique(value = "name", name = " ")
@Model(table = "us\ners") record User(
//                        ^ [WEIR-314] User has a table whose name is blank or holds a control character; choose another name
//                        ^ [WEIR-314] User has an index whose name is blank or holds a control character; choose another name
        @Key long id,
        @Column("") @Index(name = "\t") String name) {}
//                                             ^ [WEIR-314] User.name has a column whose name is blank or holds a control character; choose another name
//                                             ^ [WEIR-314] User.name has an index whose name is blank or holds a control character; choose another name
