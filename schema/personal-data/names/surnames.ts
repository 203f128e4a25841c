/** Surnames of two and three characters that are borne today (百家姓, 复姓; of peoples of the north and of Manchu). */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 ' +
    '百里 呼延 东郭 南门 东门 西门 羊舌 微生 左丘 梁丘 第五 单于 淳于 叔孙 季孙 屈突 达奚 完颜 耶律 纳兰 叶赫 富察 那拉 佟佳 ' +
    '瓜尔佳 钮祜禄 乌雅 赫舍里 爱新觉罗 西林 范姜'
  ).split(' '),
);
export const longestCompoundSurname = 4;

/** Compound surnames that are words as well: what stands behind one is a name where a label says so, or where it is no word. */
export const wordsThatAreSurnames: ReadonlySet<string> = new Set(
  '东方 南门 东门 西门 东郭 百里 第五 子车 公良 梁丘 西林 左丘 微生 濮阳 南宫 富察 段干 公西 公羊 乐正 宰父 鲜于'.split(
    ' ',
  ),
);

/**
 * Surnames of one character that are borne today (百家姓, and what the registers of households know beside it), but for
 * those that in a text are nearly always something else: 和, 时, 从, 向, 应, 有, 能, 通, 公 and their like.
 */
export const singleSurnames: ReadonlySet<string> = new Set(
  '于赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝臧伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯昝卢莫房裘缪丁宣贲邓郁杭洪诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷侯宓蓬郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀郏浦尚农温庄晏柴瞿阎慕茹习宦艾鱼容古易慎戈廖庾终暨衡耿满弘匡寇广禄阙东殴沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶曾毋沙乜鞠丰巢关蒯荆红游竺权逯盖益桓佟冼亓鄢覃肖闫邸仝苑丛岳帅缑亢况琴商牟佘佴伯赏墨哈谯笪年爱阳福隋楚原粟闭冒母涂楼邝植谌阿买库热谷吾肉依',
);
