package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model(companion = "Object") record Thing(@Key long id) {}
//                           ^ [WEIR-316] Thing has the companion Object, which hides the class of that name in java.lang; choose another name
