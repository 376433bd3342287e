package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

interface Models {
    @Model(companion = "class") record User(@Key long id) {}
//                              ^ [WEIR-315] User has the companion "class", which cannot be the name of a class; choose another name

    @Model(companion = "a.Todos") record Todo(@Key long id) {}
//                                ^ [WEIR-315] Todo has the companion "a.Todos", which cannot be the name of a class; choose another name

    @Model(companion = "Order Lines") record Line(@Key long id) {}
//                                    ^ [WEIR-315] Line has the companion "Order Lines", which cannot be the name of a class; choose another name

    @Model(companion = "record") record Item(@Key long id) {}
//                               ^ [WEIR-315] Item has the companion "record", which cannot be the name of a class; choose another name
}
