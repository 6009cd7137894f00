"""News agencies and frequent outside sources, and the house prefixes that papers print before a text."""

# id, canonical name, further spellings. A name in CAPITALS of up to five letters is matched in capitals only.
AGENCIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("ttxvn", "TTXVN", ("TTXVN/Vietnam+", "TTXVN/VietnamPlus", "Thông tấn xã Việt Nam", "TTX Việt Nam", "VNA")),
    ("vietnamplus", "Vietnam+", ("VietnamPlus", "vietnamplus.vn")),
    ("baotintuc", "Báo Tin tức", ("baotintuc.vn", "Báo Tin tức/TTXVN", "Tin tức TTXVN")),
    ("bnews", "Bnews", ("bnews.vn",)),
    ("vov", "VOV", ("VOV.VN", "Đài TNVN", "Đài Tiếng nói Việt Nam", "VOV online")),
    ("vtv", "VTV", ("VTV.vn", "VTV News", "VTV online", "Đài Truyền hình Việt Nam")),
    ("vtcnews", "VTC News", ("vtc.vn", "vtcnews.vn")),
    ("chinhphu", "Chinhphu.vn", ("VGP", "VGP News", "baochinhphu.vn", "Báo Chính phủ", "Cổng TTĐT Chính phủ",
                                 "Báo Điện tử Chính phủ", "Cổng Thông tin điện tử Chính phủ")),
    ("nhandan", "Báo Nhân Dân", ("Nhân Dân", "nhandan.vn", "nhandan.com.vn", "nhandan.org.vn", "NDO",
                             "Nhân Dân điện tử")),
    ("qdnd", "Quân đội nhân dân", ("QĐND", "Báo Quân đội nhân dân", "qdnd.vn", "QĐND Online")),
    ("cand", "Công an nhân dân", ("CAND", "Báo Công an nhân dân", "cand.com.vn", "CAND Online")),
    ("dangcongsan", "Đảng Cộng sản Việt Nam", ("dangcongsan.vn", "ĐCSVN", "CPV", "Báo Đảng Cộng sản",
                                               "dangcongsan.org.vn",
                                               "Báo điện tử Đảng Cộng sản Việt Nam")),
    ("tapchicongsan", "Tạp chí Cộng sản", ("TCCSĐT", "TCCS", "tapchicongsan.org.vn")),
    ("daibieunhandan", "Đại biểu Nhân dân", ("ĐBND", "Báo Đại biểu Nhân dân", "daibieunhandan.vn")),
    ("vnexpress", "VnExpress", ("VNE", "vnexpress.net", "vnexpress.vn")),
    ("tuoitre", "Tuổi Trẻ", ("Báo Tuổi Trẻ", "TTO", "Tuổi Trẻ Online", "tuoitre.vn")),
    ("thanhnien", "Thanh Niên", ("Báo Thanh Niên", "TNO", "Thanh Niên Online", "thanhnien.vn")),
    ("nld", "Người Lao Động", ("Báo Người Lao Động", "NLĐO", "NLĐ", "nld.com.vn")),
    ("laodong", "Lao Động", ("Báo Lao Động", "LĐO", "laodong.vn", "Lao Động Online", "laodong.com.vn")),
    ("tienphong", "Tiền Phong", ("Báo Tiền Phong", "TPO", "Tiền Phong Online", "tienphong.vn")),
    ("sggp", "Sài Gòn Giải Phóng", ("SGGP", "SGGPO", "Báo Sài Gòn Giải Phóng", "sggp.org.vn")),
    ("vietnamnet", "VietNamNet", ("vietnamnet.vn", "VNN", "Báo VietNamNet")),
    ("dantri", "Dân trí", ("dantri.com.vn", "Báo Dân trí", "Dân trí Online")),
    ("plo", "Pháp Luật TP.HCM", ("PLO", "Pháp luật TP HCM", "Pháp Luật TPHCM", "plo.vn", "Báo Pháp Luật TP.HCM")),
    ("plvn", "Pháp luật Việt Nam", ("PLVN", "Báo Pháp luật Việt Nam", "baophapluat.vn")),
    ("congluan", "Nhà báo & Công luận", ("CLO", "Nhà báo và Công luận", "congluan.vn", "Báo Công luận")),
    ("hanoimoi", "Hànộimới", ("Hà Nội Mới", "Báo Hà Nội mới", "HNMO", "HNM", "hanoimoi.vn", "hanoimoi.com.vn",
                               "Báo Hànộimới")),
    ("kinhtedothi", "Kinh tế & Đô thị", ("Kinh tế và Đô thị", "kinhtedothi.vn", "Kinhtedothi", "KTĐT")),
    ("suckhoedoisong", "Sức khỏe & Đời sống", ("Sức khỏe và Đời sống", "SKĐS", "suckhoedoisong.vn",
                                              "Báo Sức khỏe và Đời sống", "Sức khỏe Đời sống")),
    ("tinnhanhchungkhoan", "Đầu tư Chứng khoán", ("tinnhanhchungkhoan.vn",)),
    ("zing", "Znews", ("Zing", "Zing.vn", "Zingnews", "znews.vn", "zingnews.vn", "Tri thức trực tuyến")),
    ("baomoi", "Báo Mới", ("baomoi.com",)),
    ("vietnam.vn", "Vietnam.vn", ()),
    ("cafef", "CafeF", ("cafef.vn",)),
    ("kenh14", "Kenh14", ("kenh14.vn",)),
    ("soha", "Soha", ("soha.vn",)),
    ("24h", "24h.com.vn", ()),
    ("reuters", "Reuters", ()),
    ("afp", "AFP", ()),
    ("ap", "AP", ("Associated Press",)),
    ("xinhua", "Xinhua", ("Tân Hoa xã", "THX", "Tân Hoa Xã")),
    ("yonhap", "Yonhap", ()),
    ("kyodo", "Kyodo", ()),
    ("tass", "TASS", ("Itar-Tass", "ITAR-TASS")),
    ("ria", "RIA Novosti", ("RIA", "Sputnik")),
    ("bbc", "BBC", ()),
    ("cnn", "CNN", ()),
    ("bloomberg", "Bloomberg", ()),
    ("dpa", "DPA", ()),
    ("efe", "EFE", ()),
)  # fmt: skip

# Common words or street names: names of sources only behind Theo, Nguồn or Báo, in brackets or after a slash.
EVERYDAY = frozenset(
    "lao động|tiền phong|thanh niên|nhân dân|tuổi trẻ|dân trí|người lao động|quân đội nhân dân|công an nhân dân|"
    "đại biểu nhân dân|báo mới|hà nội mới|sức khỏe đời sống|sức khỏe và đời sống|tri thức trực tuyến|hnm|ap|ria|"
    "đảng cộng sản việt nam|sài gòn giải phóng|kinh tế và đô thị|pháp luật việt nam|nlđ|zing|vietnam.vn|"
    "đài truyền hình việt nam|thông tấn xã việt nam|đài tiếng nói việt nam".split("|")
)

# Prefixes printed without brackets; in brackets any short code in capitals is one.
HOUSE_PREFIXES = frozenset(
    "BHG|BBK|TQĐT|LCĐT|ĐBP|YBĐT|BTN|BBN|BĐN|BPO|PTO|BTO|QTO|STO|ĐNO|ĐNĐT|ĐTO|TTH|TTH.VN|HNN.VN|SGGP|SGGPO|HNM|HNMO"
    "|VOV.VN|VOV|PLO|TPO|NLĐO|LĐO|CLO|TTO|TNO|NDO|CTO|BTNO|GLO|NTO|BDO|ABO|AGO|VLO|LSO|QNO|BLO|HPĐT|HBĐT|HDĐT|BGĐT"
    "|QBĐT|BVP|BHN|BHD|BLA|Kinhtedothi|VTC News|LĐ online|Chinhphu.vn|TTXVN|ANTĐ|ANTV|PLVN|DNVN|QĐND|CAND".split("|")
)
# Capitals before a dash or in brackets that open sentences of their own.
NO_PREFIXES = frozenset(
    "UBND HĐND TP HTX KT GD GDĐT LĐLĐ LHPN MTTQ CLB WHO THPT THCS TT ATGT CSGT PCCC BHXH BHYT NN XDCB ĐBSCL COVID TW"
    " TƯ BCH BTV ĐH CĐ BV QL HLV VĐV USD FDI GDP NTM KCN ASEAN EU LHQ SEA VFF"
    " EVN TPHCM HCM VNPT FPT PVN BIDV OCOP GRDP BOT ODA AFF AFC FIFA NATO OPEC CEO".split()
)
