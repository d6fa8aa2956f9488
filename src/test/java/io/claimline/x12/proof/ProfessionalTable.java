package io.claimline.x12.proof;

/** 837P, 005010X222A1: what may stand where, written from the guide. See {@link GuideTable}. */
final class ProfessionalTable {
  private static final String ADDRESS =
      """
      N3 1..1 1!:an55 2?:an55
      N4 1..1 1!:an2-30 2?:state 3?:zip 4?:country 7?:an3
      """;

  private static final String MAYBE_ADDRESS = ADDRESS.replace(" 1..1 ", " 0..1 ");

  private static final String PERSON_OR_NOT = "3!:an60 4?:an35 5?:an25 7?:an10";

  static final String PAPERWORK =
      "PWK 0..10 1!=03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,"
          + "DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,"
          + "RB,RR,RT,RX,SG,V5,XP 2!=AA,BM,EL,EM,FT,FX 5?=AC 6?:an2-80\n";

  static final String CONTRACT =
      "CN1 0..1 1!=01,02,03,04,05,06,09 2?:$ 3?:r 4?:an50 5?:r 6?:an30\n";

  private static final String AMBULANCE =
      """
      CR1 0..1 1?=LB 2?:r 4!=A,B,C,D,E 5!=DH 6!:r 9?:an80 10?:an80
      """;

  private static final String AMBULANCE_CONDITION =
      "CRC 0..3 @1!=07 2!=N,Y 3!=01,04,05,06,07,08,09,12 4..7?=01,04,05,06,07,08,09,12\n";

  static final String PRICING =
      "HCP 0..1 1!=00,01,02,03,04,05,06,07,08,09,10,11,12,13,14 2!:$ 3?:$ 4?:an50 5?:r 6?:an50"
          + " 7?:$ %s 13?=T1,T2,T3,T4,T5,T6 14?=1,2,3,4,5 15?=1,2,3,4,5,6\n";

  private static final String LINE_PROVIDER_NUMBER = "REF 0..20 @1!=%s 2!:an50 4-1!=2U 4-2!:an50\n";

  private static final String ADJUSTMENT =
      """
      CAS 0..5 1!=CO,CR,OA,PI,PR 2!:an5 3!:$ 4?:r 5?:an5 6?:$ 7?:r 8?:an5 9?:$ 10?:r 11?:an5 12?:$ 13?:r 14?:an5 15?:$ 16?:r 17?:an5 18?:$ 19?:r
      """;

  static final String HEAD =
      """
      ST 1..1 1!=837 2!:an4-9 3!=%s
      BHT 1..1 1!=0019 2!=00,18 3!:an50 4!:d8 5!:tm 6!=31,CH,RP
      { 1000A 1..1
        NM1 1..1 @1!=41 2!=1,2 3!:an60 4?:an35 5?:an25 8!=46 9!:an2-80
        PER 1..2 1!=IC 2?:an60 3!=EM,FX,TE 4!:an256 5?=EM,EX,FX,TE 6?:an256 7?=EM,EX,FX,TE 8?:an256
      }
      { 1000B 1..1
        NM1 1..1 @1!=40 2!=2 3!:an60 8!=46 9!:an2-80
      }
      """;

  private static final String BILLING =
      """
      HL 1..1 1!:n @3!=20 4!=1
      PRV 0..1 1!=BI 2!=PXC 3!:taxonomy
      CUR 0..1 1!=85 2!:an3-3
      { 2010AA 1..1
        NM1 1..1 @1!=85 2!=1,2 %person 8?=XX 9?:npi
        %address
        REF 1..1 @1!=EI,SY 2!:an50
        REF 0..2 @1!=0B,1G 2!:an50
        PER 0..2 1!=IC 2?:an60 3!=EM,FX,TE 4!:an256 5?=EM,EX,FX,TE 6?:an256 7?=EM,EX,FX,TE 8?:an256
      }
      { 2010AB 0..1
        NM1 1..1 @1!=87 2!=1,2
        %address
      }
      { 2010AC 0..1
        NM1 1..1 @1!=PE 2!=2 3!:an60 8!=PI,XV 9!:an2-80
        %address
        REF 0..1 @1!=2U,FY,NF 2!:an50
        REF 1..1 @1!=EI 2!:an50
      }
      """;

  private static final String SUBSCRIBER =
      """
      HL 1..1 1!:n 2!:n @3!=22 4!=0,1
      SBR 1..1 1!=A,B,C,D,E,F,G,H,P,S,T,U 2?=18 3?:an50 4?:an60 5?=12,13,14,15,16,41,42,43,47 9?=11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
      PAT 0..1 5?=D8 6?:d8 7?=01 8?:r 9?=Y
      { 2010BA 1..1
        NM1 1..1 @1!=IL 2!=1,2 %person 8?=II,MI 9?:an2-80
        %maybe
        DMG 0..1 1!=D8 2!:d8 3!=F,M,U
        REF 0..1 @1!=SY 2!:an50
        REF 0..1 @1!=Y4 2!:an50
        PER 0..1 1!=IC 2?:an60 3!=TE 4!:an256 5?=EX 6?:an256
      }
      { 2010BB 1..1
        NM1 1..1 @1!=PR 2!=2 3!:an60 8!=PI,XV 9!:an2-80
        %maybe
        REF 0..3 @1!=2U,EI,FY,NF 2!:an50
        REF 0..2 @1!=G2,LU 2!:an50
      }
      """;

  private static final String PATIENT =
      """
      HL 1..1 1!:n 2!:n @3!=23 4!=0
      PAT 1..1 1!=01,19,20,21,39,40,53,G8 5?=D8 6?:d8 7?=01 8?:r 9?=Y
      { 2010CA 1..1
        NM1 1..1 @1!=QC 2!=1 %person
        %address
        DMG 1..1 1!=D8 2!:d8 3!=F,M,U
        REF 0..1 @1!=Y4 2!:an50
        REF 0..1 @1!=1W,SY 2!:an50
        PER 0..1 1!=IC 2?:an60 3!=TE 4!:an256 5?=EX 6?:an256
      }
      """;

  private static final String CLAIM_DATES =
      """
      DTP 0..1 @1!=431 2!=D8 3!:period
      DTP 0..1 @1!=454 2!=D8 3!:period
      DTP 0..1 @1!=304 2!=D8 3!:period
      DTP 0..1 @1!=453 2!=D8 3!:period
      DTP 0..1 @1!=439 2!=D8 3!:period
      DTP 0..1 @1!=484 2!=D8 3!:period
      DTP 0..1 @1!=455 2!=D8 3!:period
      DTP 0..1 @1!=471 2!=D8 3!:period
      DTP 0..1 @1!=314,360,361 2!=D8,RD8 3!:period
      DTP 0..1 @1!=297 2!=D8 3!:period
      DTP 0..1 @1!=296 2!=D8 3!:period
      DTP 0..1 @1!=435 2!=D8 3!:period
      DTP 0..1 @1!=096 2!=D8 3!:period
      DTP 0..2 @1!=090,091 2!=D8 3!:period
      DTP 0..1 @1!=444 2!=D8 3!:period
      DTP 0..1 @1!=050 2!=D8 3!:period
      """;

  private static final String CLAIM_FACTS =
      """
      REF 0..1 @1!=4N 2!=1,2,3,4,5,6,7
      REF 0..1 @1!=F5 2!=N,Y
      REF 0..1 @1!=EW 2!:an50
      REF 0..1 @1!=9F 2!:an50
      REF 0..1 @1!=G1 2!:an50
      REF 0..1 @1!=F8 2!:an50
      REF 0..1 @1!=X4 2!:an50
      REF 0..1 @1!=9A 2!:an50
      REF 0..1 @1!=9C 2!:an50
      REF 0..1 @1!=LX 2!:an50
      REF 0..1 @1!=D9 2!:an50
      REF 0..1 @1!=EA 2!:an50
      REF 0..1 @1!=P4 2!:an50
      REF 0..1 @1!=1J 2!:an50
      K3 0..10 1!:an80
      NTE 0..1 1!=ADD,CER,DCP,DGN,TPO 2!:an80
      %ambulance
      CR2 0..1 8!=A,C,D,E,F,G,M 10?:an80 11?:an80
      %condition
      CRC 0..3 @1!=E1,E2,E3 2!=N,Y 3!=L1,L2,L3,L4,L5 4..7?=L1,L2,L3,L4,L5
      CRC 0..1 @1!=75 2!=Y 3!=IH
      CRC 0..1 @1!=ZZ 2!=N,Y 3!=AV,NU,S2,ST 4..5?=AV,NU,S2,ST
      HI 1..1 1! @1-1!=BK,ABK 1-2!:icd 2..12-1!=BF,ABF 2..12-2!:icd
      HI 0..1 1! @1-1!=BP 1-2!:an5 2-1!=BO 2-2!:an5
      HI 0..2 1! @1-1!=BG 1-2!:an3 2..12-1!=BG 2..12-2!:an3
      """;

  private static final String CLAIM_PROVIDERS =
      """
      { 2310A 0..2
        NM1 1..1 @1!=DN,P3 2!=1 %person 8?=XX 9?:npi
        REF 0..3 @1!=0B,1G,G2 2!:an50
      }
      { 2310B 0..1
        NM1 1..1 @1!=82 2!=1,2 %person 8?=XX 9?:npi
        PRV 0..1 1!=PE 2!=PXC 3!:taxonomy
        REF 0..4 @1!=0B,1G,G2,LU 2!:an50
      }
      { 2310C 0..1
        NM1 1..1 @1!=77 2!=2 3!:an60 8?=XX 9?:npi
        %address
        REF 0..3 @1!=0B,G2,LU 2!:an50
        PER 0..1 1!=IC 2?:an60 3!=TE 4!:an256 5?=EX 6?:an256
      }
      { 2310D 0..1
        NM1 1..1 @1!=DQ 2!=1 %person 8?=XX 9?:npi
        REF 0..4 @1!=0B,1G,G2,LU 2!:an50
      }
      { 2310E 0..1
        NM1 1..1 @1!=PW 2!=2
        %address
      }
      { 2310F 0..1
        NM1 1..1 @1!=45 2!=2 3?:an60
        %address
      }
      """;

  private static final String OTHER_SUBSCRIBER =
      """
      { 2320 0..10
        SBR 1..1 1!=A,B,C,D,E,F,G,H,P,S,T,U 2!=01,18,19,20,21,39,40,53,G8 3?:an50 4?:an60 5?=12,13,14,15,16,41,42,43,47 9?=11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ
        %adjustment
        AMT 0..1 @1!=D 2!:$
        AMT 0..1 @1!=A8 2!:$
        AMT 0..1 @1!=EAF 2!:$
        OI 1..1 3!=N,W,Y 4?=P 6!=I,Y
        MOA 0..1 1?:r 2?:$ 3..7?:an50 8?:$ 9?:$
        { 2330A 1..1
          NM1 1..1 @1!=IL 2!=1,2 %person 8!=II,MI 9!:an2-80
          %maybe
          REF 0..1 @1!=SY 2!:an50
        }
        { 2330B 1..1
          NM1 1..1 @1!=PR 2!=2 3!:an60 8!=PI,XV 9!:an2-80
          %maybe
          DTP 0..1 1!=573 2!=D8 3!:period
          REF 0..2 @1!=2U,EI,FY,NF 2!:an50
          REF 0..1 @1!=G1 2!:an50
          REF 0..1 @1!=9F 2!:an50
          REF 0..1 @1!=T4 2!=Y
          REF 0..1 @1!=F8 2!:an50
        }
        { 2330C 0..2
          NM1 1..1 @1!=DN,P3 2!=1
          REF 1..3 @1!=0B,1G,G2 2!:an50
        }
        { 2330D 0..1
          NM1 1..1 @1!=82 2!=1,2
          REF 1..3 @1!=0B,1G,G2,LU 2!:an50
        }
        { 2330E 0..1
          NM1 1..1 @1!=77 2!=2
          REF 1..3 @1!=0B,G2,LU 2!:an50
        }
        { 2330F 0..1
          NM1 1..1 @1!=DQ 2!=1
          REF 1..3 @1!=0B,1G,G2,LU 2!:an50
        }
        { 2330G 0..1
          NM1 1..1 @1!=85 2!=1,2
          REF 1..2 @1!=G2,LU 2!:an50
        }
      }
      """;

  private static final String LINE =
      """
      LX 1..1 1!:n
      SV1 1..1 1! 1-1!=ER,HC,IV,WK 1-2!:an48 1-3?:an2-2 1-4?:an2-2 1-5?:an2-2 1-6?:an2-2 1-7?:an80 2!:$ 3!=MJ,UN 4!:r 5?:an2-2 7! 7-1!:n 7-2?:n 7-3?:n 7-4?:n 9?=Y 11?=Y 12?=Y 15?=0
      SV5 0..1 1! 1-1!=HC 1-2!:an48 2!=DA 3!:r 4!:$ 5!:$ 6!=1,4,6
      PWK 0..1 @1!=CT @2!=AB,AD,AF,AG,NS
      %paperwork
      %ambulance
      CR3 0..1 1!=I,R,S 2!=MO 3!:r
      %condition
      CRC 0..1 @1!=70 2!=N,Y 3!=65
      CRC 0..1 @1!=09 2!=N,Y 3!=38,ZV 4?=38,ZV
      DTP 1..1 @1!=472 2!=D8,RD8 3!:period
      DTP 0..1 @1!=471 2!=D8 3!:period
      DTP 0..1 @1!=607 2!=D8 3!:period
      DTP 0..1 @1!=463 2!=D8 3!:period
      DTP 0..1 @1!=461 2!=D8 3!:period
      DTP 0..1 @1!=304 2!=D8 3!:period
      DTP 0..2 @1!=738,739 2!=D8 3!:period
      DTP 0..1 @1!=011 2!=D8 3!:period
      DTP 0..1 @1!=455 2!=D8 3!:period
      DTP 0..1 @1!=454 2!=D8 3!:period
      QTY 0..1 @1!=PT 2!:r
      QTY 0..1 @1!=FL 2!:r
      MEA 0..5 1!=OG,TR 2!=HT,R1,R2,R3,R4 3!:r
      %contract
      REF 0..1 @1!=9B 2!:an50
      REF 0..1 @1!=9D 2!:an50
      REF 0..5 @1!=G1 2!:an50 4-1!=2U 4-2!:an50
      REF 0..1 @1!=6R 2!:an50
      REF 0..1 @1!=EW 2!:an50
      REF 0..1 @1!=X4 2!:an50
      REF 0..1 @1!=F4 2!:an50
      REF 0..1 @1!=BT 2!:an50
      REF 0..5 @1!=9F 2!:an50 4-1!=2U 4-2!:an50
      AMT 0..1 @1!=T 2!:$
      AMT 0..1 @1!=F4 2!:$
      K3 0..10 1!:an80
      NTE 0..1 @1!=ADD,DCP 2!:an80
      NTE 0..1 @1!=TPO 2!:an80
      PS1 0..1 1!:an50 2!:$
      """;

  private static final String LINE_LOOPS =
      """
      { 2410 0..1
        LIN 1..1 2!=N4,EN,EO,HI,ON,UK,UP 3!:an48
        CTP 1..1 4!:r 5! 5-1!=F2,GR,ME,ML,UN
        REF 0..1 @1!=VY,XZ 2!:an50
      }
      { 2420A 0..1
        NM1 1..1 @1!=82 2!=1,2 %person 8?=XX 9?:npi
        PRV 0..1 1!=PE 2!=PXC 3!:taxonomy
        %all
      }
      { 2420B 0..1
        NM1 1..1 @1!=QB 2!=1,2 8?=XX 9?:npi
        %three
      }
      { 2420C 0..1
        NM1 1..1 @1!=77 2!=2 3!:an60 8?=XX 9?:npi
        %address
        REF 0..3 @1!=G2,LU 2!:an50 4-1!=2U 4-2!:an50
      }
      { 2420D 0..1
        NM1 1..1 @1!=DQ 2!=1 %person 8?=XX 9?:npi
        %all
      }
      { 2420E 0..1
        NM1 1..1 @1!=DK 2!=1 %person 8?=XX 9?:npi
        %maybe
        %three
        PER 0..1 1!=IC 2?:an60 3!=EM,FX,TE 4!:an256 5?=EM,EX,FX,TE 6?:an256 7?=EM,EX,FX,TE 8?:an256
      }
      { 2420F 0..2
        NM1 1..1 @1!=DN,P3 2!=1 %person 8?=XX 9?:npi
        %three
      }
      { 2420G 0..1
        NM1 1..1 @1!=PW 2!=2
        %address
      }
      { 2420H 0..1
        NM1 1..1 @1!=45 2!=2 3?:an60
        %address
      }
      { 2430 0..15
        SVD 1..1 1!:an2-80 2!:$ 3! 3-1!=ER,HC,IV,WK 3-2!:an48 3-3?:an2-2 3-4?:an2-2 3-5?:an2-2 3-6?:an2-2 3-7?:an80 5!:r 6?:n
        %adjustment
        DTP 1..1 1!=573 2!=D8 3!:period
        AMT 0..1 @1!=EAF 2!:$
      }
      { 2440 0..*
        LQ 1..1 1!=AS,UT 2!:an30
        FRM 1..99 1!:an20 2?=N,W,Y 3?:an50 4?:d8 5?:r
      }
      """;

  static final GuideTable.Part TABLE = GuideTable.read(table());

  private ProfessionalTable() {}

  private static String table() {
    String claim =
        "CLM 1..1 1!:an38 2!:$ 5! 5-1!:an2-2 5-2!=B 5-3!:an1-1 6!=N,Y 7!=A,B,C 8!=N,W,Y 9!=I,Y 10?=P"
            + " 11-1!=AA,EM,OA 11-2?=AA,EM,OA 11-4?:state 11-5?:country 12?=02,03,05,09"
            + " 20?=1,2,3,4,5,6,7,8,9,10,11,15\n"
            + CLAIM_DATES
            + PAPERWORK
            + CONTRACT
            + "AMT 0..1 @1!=F5 2!:$\n"
            + CLAIM_FACTS
            + PRICING.formatted("")
            + CLAIM_PROVIDERS
            + OTHER_SUBSCRIBER
            + "{ 2400 1..50\n"
            + LINE
            + PRICING.formatted("9?=ER,HC,IV,WK 10?:an48 11?=MJ,UN 12?:r")
            + LINE_LOOPS
            + "}\n";
    String whole =
        "{ 837 1..1\n"
            + HEAD.formatted("005010X222A1")
            + "{ 2000A 1..*\n"
            + BILLING
            + "{ 2000B 1..*\n"
            + SUBSCRIBER
            + "{ 2300 0..100\n"
            + claim
            + "}\n"
            + "{ 2000C 0..*\n"
            + PATIENT
            + "{ 2300 1..100\n"
            + claim
            + "}\n}\n}\n}\n}\n";
    return expand(whole);
  }

  /** What the guides of 837 share, put in the place of its name. */
  static String expand(String table) {
    return table
        .replace("%person", PERSON_OR_NOT)
        .replace("%address", ADDRESS)
        .replace("%maybe", MAYBE_ADDRESS)
        .replace("%paperwork", PAPERWORK)
        .replace("%contract", CONTRACT)
        .replace("%ambulance", AMBULANCE)
        .replace("%condition", AMBULANCE_CONDITION)
        .replace("%adjustment", ADJUSTMENT)
        .replace("%all", LINE_PROVIDER_NUMBER.formatted("0B,1G,G2,LU"))
        .replace("%three", LINE_PROVIDER_NUMBER.formatted("0B,1G,G2"));
  }
}
